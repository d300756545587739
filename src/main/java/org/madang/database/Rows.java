package org.madang.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;

/**
 * Reads rows into records: the component {@code startsAt} takes the column {@code starts_at}. A record of one component,
 * such as an id or a country, is made from that one value; any other class reads the first column.
 */
final class Rows {
    private static final Map<Class<?>, Supplier<RowMapper<?>>> MAPPERS = new ConcurrentHashMap<>();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private Rows() {}

    /** The mapper serves one result, whose columns it looks up once. */
    @SuppressWarnings("unchecked")
    static <T> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) MAPPERS.computeIfAbsent(type, Rows::mapper).get();
    }

    /** A null column of a scalar stays null, which RowMapper's own type parameter cannot say to the checker. */
    @SuppressWarnings("NullAway")
    private static Supplier<RowMapper<?>> mapper(Class<?> type) {
        if (!type.isRecord() || isValue(type)) return () -> (row, number) -> read(row, 1, type);
        RecordComponent[] components = type.getRecordComponents();
        MethodHandle constructor = constructor(type);
        String[] columns = Arrays.stream(components)
                .map(component -> snake(component.getName()))
                .toArray(String[]::new);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return () -> {
            int[] places = new int[columns.length];
            return (row, number) -> {
                Object[] values = new Object[columns.length];
                for (int i = 0; i < columns.length; i++) {
                    if (places[i] == 0) places[i] = row.findColumn(columns[i]);
                    values[i] = read(row, places[i], types[i]);
                }
                return make(constructor, values);
            };
        };
    }

    /** A record of one component stands for one value, unless it is multilingual text. */
    private static boolean isValue(Class<?> type) {
        return type == Multilingual.class
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && isScalar(type.getRecordComponents()[0].getType())
                        && type.getPackageName().startsWith("org.madang")
                        && isWrapperName(type));
    }

    private static boolean isWrapperName(Class<?> type) {
        return org.madang.shared.Id.class.isAssignableFrom(type)
                || type == org.madang.shared.Country.class
                || type == org.madang.shared.Language.class;
    }

    private static boolean isScalar(Class<?> type) {
        return type == UUID.class || type == String.class;
    }

    private static @Nullable Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == String.class) return row.getString(column);
        if (type == int.class) return row.getInt(column);
        if (type == long.class) return row.getLong(column);
        if (type == boolean.class) return row.getBoolean(column);
        if (type == double.class) return row.getDouble(column);
        if (type == Integer.class || type == Long.class || type == Boolean.class || type == Double.class)
            return row.getObject(column, type);
        if (type == UUID.class) return row.getObject(column, UUID.class);
        if (type == Instant.class) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        if (type == LocalDate.class || type == LocalTime.class || type == LocalDateTime.class)
            return row.getObject(column, type);
        if (type == byte[].class) return row.getBytes(column);
        if (type == Multilingual.class) {
            String json = row.getString(column);
            return json == null ? Multilingual.EMPTY : new Multilingual(Values.JSON.readValue(json, TEXTS));
        }
        if (type == List.class) return elements(row.getArray(column));
        String text = row.getString(column);
        if (text == null) return null;
        if (type.isEnum()) return constant(type, text);
        if (type == ZoneId.class) return ZoneId.of(text);
        if (isValue(type)) {
            Class<?> inner = type.getRecordComponents()[0].getType();
            return make(constructor(type), inner == UUID.class ? UUID.fromString(text) : text);
        }
        throw new IllegalArgumentException("no way to read a " + type.getName());
    }

    private static List<?> elements(@Nullable Array array) throws SQLException {
        if (array == null) return List.of();
        return Arrays.stream((Object[]) array.getArray()).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String name) {
        return Enum.valueOf((Class<? extends Enum>) type, name);
    }

    private static MethodHandle constructor(Class<?> type) {
        return CONSTRUCTORS.get(type);
    }

    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            try {
                Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
                var constructor = type.getDeclaredConstructor(parameters);
                constructor.setAccessible(true);
                MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
                return handle.asSpreader(Object[].class, parameters.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalArgumentException("a record cannot be made: " + type.getName(), impossible);
            }
        }
    };

    private static Object make(MethodHandle constructor, Object... values) {
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
