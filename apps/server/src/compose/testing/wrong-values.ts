import { type JsonSchema, sampleValue, typeOf } from './sample-value.ts';

/** One way to get one place of an input wrong, and what the answer must say about it. */
export interface WrongValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly code: string;
  readonly limit?: number;
}

type Path = WrongValue['path'];
/** A JSON body carries types; what stands in an address is text and is read as what is wanted. */
type Where = 'body' | 'address';

/** Every wrong value a schema has room for: other types, other forms, over-long texts, numbers and lists out of range. */
export function wrongValues(schema: JsonSchema, where: Where, path: Path = []): WrongValue[] {
  if (Array.isArray(schema.anyOf)) return wrongValues(schema.anyOf[0] as JsonSchema, where, path);
  const wrong = (value: unknown, code: string, limit?: unknown): WrongValue[] => [
    { path, value, code: `invalid-${code}`, ...(typeof limit === 'number' ? { limit } : {}) },
  ];
  if (Array.isArray(schema.enum)) return wrong('没有这一种', 'invalid-value');
  switch (typeOf(schema)) {
    case 'object':
      return [
        ...(path.length > 0 ? wrong('不是一组', 'invalid-type') : []),
        ...Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, s]) =>
          wrongValues(s, where, [...path, name]),
        ),
        ...(typeof schema.additionalProperties === 'object' && schema.additionalProperties !== null
          ? wrongValues(schema.additionalProperties as JsonSchema, where, [...path, 'someone'])
          : []),
      ];
    case 'array': {
      const items = (schema.items ?? {}) as JsonSchema;
      const most = Number(schema.maxItems);
      return [
        ...wrong({}, 'invalid-type'),
        ...wrong(
          Array.from({ length: most + 1 }, () => sampleValue(items, crypto.randomUUID())),
          'too-big',
          most,
        ),
        ...wrongValues(items, where, [...path, 0]),
      ];
    }
    case 'string':
      return [
        ...(where === 'body' ? wrong(12345, 'invalid-type') : []),
        ...('maxLength' in schema
          ? wrong('长'.repeat(Number(schema.maxLength) + 1), 'too-big', schema.maxLength)
          : wrong('@@', 'invalid-format')),
      ];
    case 'integer':
    case 'number': {
      const most = Number(schema.maximum);
      return [
        ...wrong('许多', 'invalid-type'),
        ...(most < Number.MAX_SAFE_INTEGER ? wrong(most + 1, 'too-big', most) : []),
        ...(Number(schema.minimum) > Number.MIN_SAFE_INTEGER
          ? wrong(Number(schema.minimum) - 1, 'too-small', schema.minimum)
          : []),
      ];
    }
    case 'boolean':
      return wrong('也许', 'invalid-type');
    default:
      return [];
  }
}

/** Paths of texts and lists that nothing bounds. */
export function unbounded(schema: JsonSchema, path: Path = []): string[] {
  if (Array.isArray(schema.anyOf)) return unbounded(schema.anyOf[0] as JsonSchema, path);
  const here = path.join('.');
  switch (typeOf(schema)) {
    case 'object':
      return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, s]) =>
        unbounded(s, [...path, name]),
      );
    case 'array':
      return [
        ...('maxItems' in schema ? [] : [here]),
        ...unbounded((schema.items ?? {}) as JsonSchema, [...path, 0]),
      ];
    case 'string':
      return ['enum', 'format', 'pattern', 'maxLength', 'const'].some((key) => key in schema) ? [] : [here];
    default:
      return [];
  }
}

/** A copy of a value with one place changed, made where it is missing. */
export function withChanged(from: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = Array.isArray(from) ? [...(from as unknown[])] : [];
    list[first] = withChanged(list[first], rest, value);
    return list;
  }
  const object = typeof from === 'object' && from !== null ? (from as Record<string, unknown>) : {};
  return { ...object, [first]: withChanged(object[first], rest, value) };
}
