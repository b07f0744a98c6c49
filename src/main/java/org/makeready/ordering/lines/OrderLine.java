package org.makeready.ordering.lines;

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
public class OrderLine {
    @EmbeddedId
    public OrderPosition id;
    /// Null where a batch was bought.
    public String design;
    /// Null where a design was bought.
    public String batch;
    /// Of the design or the batch.
    @Column(name = "design_revision")
    public int revision;

    public String template;

    @Column(name = "template_version")
    public int version;

    public String title;

    @ColumnTransformer(write = "cast(? as json)")
    String choices;
    /// The files behind the ids in the choices: an id may go, its file may not.
    @ColumnTransformer(write = "cast(? as json)")
    String pictures;
    /// What a batch consisted of, piece by piece.
    @Column(name = "list_sha256")
    String listSha256;

    public String fingerprint;
    public String size;
    public String material;
    /// Of each kind.
    public int quantity;
    /// How many different pieces there are: one of a design.
    public int kinds = 1;

    @Column(name = "unit_price")
    public BigDecimal unitPrice;

    public BigDecimal price;

    @Column(name = "svg_sha256")
    public String svgSha256;

    @Column(name = "svg_bytes")
    public int svgBytes;

    @Column(name = "pdf_sha256")
    public String pdfSha256;

    @Column(name = "pdf_bytes")
    public long pdfBytes;
}
