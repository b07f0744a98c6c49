package org.makeready.platform.fence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Records as CBOR (RFC 8949): every component is there under its name, byte arrays as they are, and a sealed interface
/// as the name of the record with the record. What reads is as strict as it can be, for a worker that fell to a hostile
/// file may send anything.
final class WorkerCodec {
    /// Findings quote files, and files hold texts of any length: longer ones are cut.
    static final int LONGEST_TEXT = 2_000;
    /// What a message may consist of besides bytes. A token of one byte may become an object of a hundred: of a frame
    /// of 28 MB this makes less than 60.
    static final int MOST_TOKENS = 1_000_000;
    private static final int DEEPEST = 20, LONGEST_NAME = 1_000;

    /// One class of each library that a worker needs in order to speak.
    static final List<Class<?>> LIBRARIES =
            List.of(CBORFactory.class, JsonFactory.class, ObjectMapper.class, JsonTypeInfo.class, Jdk8Module.class);

    private static final ObjectMapper MAPPER = CBORMapper.builder(CBORFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT + 1)
                            .maxNameLength(LONGEST_NAME)
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(CBORGenerator.Feature.LENIENT_UTF_ENCODING)
                    .build())
            .annotationIntrospector(new SealedTypeTags())
            .addModules(new Jdk8Module(), new SimpleModule().addSerializer(new ShortenedText()))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();

    private WorkerCodec() {}

    static <T> byte[] encode(T message, Class<T> type) {
        try {
            return MAPPER.writerFor(type).writeValueAsBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param message all there is
    static <T> T decode(InputStream message, Class<T> type) throws IOException {
        try {
            return MAPPER.readerFor(type).readValue(message);
        } catch (RuntimeException e) { // a parser meets here what nobody wrote down
            throw new IOException("Not a message of ours", e);
        }
    }

    /// The only thing that is said of a type besides its components; annotations on it are meant for HTTP.
    private static final class SealedTypeTags extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type, JavaType base) {
            return type.getRawType().isSealed()
                    ? new StdTypeResolverBuilder(JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.WRAPPER_OBJECT, null, null, false, true))
                    : null;
        }

        @Override
        public List<NamedType> findSubtypes(Annotated type) {
            return type.getRawType().isSealed()
                    ? Stream.of(type.getRawType().getPermittedSubclasses())
                            .map(record -> new NamedType(record, record.getSimpleName()))
                            .toList()
                    : null;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }

    private static final class ShortenedText extends StdSerializer<String> {
        private static final long serialVersionUID = 1;

        ShortenedText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializerProvider unused) throws IOException {
            out.writeString(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
        }
    }
}
