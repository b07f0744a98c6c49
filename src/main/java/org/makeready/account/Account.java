package org.makeready.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// Somebody who comes back and is known by keys or a password: a print shop, a merchandiser, an administrator.
@Entity
@Table(name = "account")
class Account {
    @Id
    String id;

    @Convert(converter = RoleColumn.class)
    Role role;

    String name;
    /// In small letters; null for those who never log in.
    String email;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "closed_at")
    Instant closedAt;

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
