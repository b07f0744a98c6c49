package org.makeready.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import org.makeready.catalog.search.CatalogQuery;
import org.makeready.catalog.search.CatalogSearch;
import org.makeready.press.hash.Sha256;

/// Answers to searches as bytes, kept while the catalog stays as it is: most shoppers begin on the same few pages.
@Singleton
class SearchPageCache {
    private static final long KEPT_BYTES = 16 << 20;
    private final CatalogSearch search;
    private final ObjectMapper json;
    private final Cache<String, CachedPage> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<String, CachedPage>weigher((key, page) -> key.length() + page.body().length)
            .build();

    SearchPageCache(CatalogSearch search, ObjectMapper json) {
        this.search = search;
        this.json = json;
    }

    /// @param tag SHA-256 of the body
    record CachedPage(long generation, byte[] body, String tag) {}

    CachedPage page(CatalogQuery query, List<String> languages) {
        long generation = search.generation();
        var key = query.question(languages) + "|" + query.limit() + "|" + query.cursor();
        var known = kept.getIfPresent(key);
        if (known != null && known.generation() == generation) return known;
        var page = written(CatalogResource.Page.of(search.search(query, languages)), generation);
        kept.put(key, page);
        return page;
    }

    private CachedPage written(CatalogResource.Page page, long generation) {
        try {
            byte[] body = json.writeValueAsBytes(page);
            return new CachedPage(generation, body, Sha256.hex(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
