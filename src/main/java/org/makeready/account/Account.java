package org.makeready.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// Somebody who comes back and is known by keys: a print shop, an administrator.
@Entity
@Table(name = "account")
class Account {
    @Id
    String id;
    @Convert(converter = RoleColumn.class)
    Role role;
    String name;
    @Column(name = "created_at")
    Instant createdAt;

    @Converter
    static class RoleColumn implements AttributeConverter<Role, String> {
        @Override
        public String convertToDatabaseColumn(Role role) {
            return role.toString();
        }

        @Override
        public Role convertToEntityAttribute(String stored) {
            return Role.of(stored);
        }
    }
}
