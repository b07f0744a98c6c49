package org.makeready.shops;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/// A print shop. Its id is that of its account.
@Entity
@Table(name = "print_shop")
public class PrintShop {
    @Id
    public String id;

    String name;

    @Convert(converter = ShopColumns.SettingsJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    ShopSettings settings;

    @Column(name = "profile_sha256")
    String profile;
    /// Counts its changes, for `If-Match`.
    int revision;

    PrintShopDetails details() {
        return new PrintShopDetails(id, name, settings, profile);
    }
}
