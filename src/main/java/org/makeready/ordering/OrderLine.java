package org.makeready.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/// What was bought, frozen: later changes to the design, the template or the prices do not reach it.
@Entity
@Immutable
@Table(name = "order_line")
class OrderLine {
    @EmbeddedId
    Place id;
    /// Null where a batch was bought.
    String design;
    /// Null where a design was bought.
    String batch;
    /// Of the design or the batch.
    @Column(name = "design_revision")
    int revision;

    String template;

    @Column(name = "template_version")
    int version;

    String title;

    @ColumnTransformer(write = "cast(? as json)")
    String choices;
    /// The files behind the ids in the choices: an id may go, its file may not.
    @ColumnTransformer(write = "cast(? as json)")
    String pictures;
    /// What a batch consisted of, piece by piece.
    @Column(name = "list_sha256")
    String listSha256;

    String fingerprint;
    String size;
    String material;
    /// Of each kind.
    int quantity;
    /// How many different pieces there are: one of a design.
    int kinds = 1;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    BigDecimal price;

    @Column(name = "svg_sha256")
    String svgSha256;

    @Column(name = "svg_bytes")
    int svgBytes;

    @Column(name = "pdf_sha256")
    String pdfSha256;

    @Column(name = "pdf_bytes")
    long pdfBytes;
}
