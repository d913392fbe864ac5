/** A schema as zod writes it for inputs. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The type of a schema; of one that also takes null, the other. */
export function typeOf(schema: JsonSchema): unknown {
  return [schema.type].flat()[0];
}

/** A value that a JSON schema takes, with ids that belong to somebody else. */
export function sampleValue(schema: JsonSchema, id: string, name = ''): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.anyOf)) return sampleValue(schema.anyOf[0] as JsonSchema, id, name);
  switch (typeOf(schema)) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(([key, s]) => [
          key,
          sampleValue(s, id, key),
        ]),
      );
    case 'array':
      return [sampleValue((schema.items ?? {}) as JsonSchema, id, name)];
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema.minimum ?? 1));
    case 'boolean':
      return true;
    case 'string':
      if (schema.format === 'uuid') return id;
      if (schema.format === 'date') return '2008-12-31';
      if (/period|quarter|^id$/i.test(name) && String(schema.pattern ?? '').includes('Q[1-4]'))
        return '2008-Q3';
      if (name === 'username') return 'somebody';
      if (name === 'divisionCode') return '211322';
      if (name === 'household') return '李家';
      if (name === 'code' && schema.pattern) return '柳树村支通';
      if (name === 'password') return 'a long password';
      return 'T2'.padEnd(Number(schema.minLength ?? 2), '2');
    default:
      return 'x';
  }
}
