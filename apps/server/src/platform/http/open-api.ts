import type { RouteContract } from '@lianchuang/domain/http/define-route';
import { problem } from '@lianchuang/domain/http/shapes';
import { z } from 'zod';

type Json = Record<string, unknown>;
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest as Json;
};

/** The OpenAPI 3.1 document, made from the same contracts that the server and the web client use. */
export function openApi(contracts: readonly RouteContract[]): Json {
  const paths: Record<string, Json> = {};
  for (const c of contracts) {
    const path = `/api/v1${c.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')}`;
    const operation: Json = {
      operationId: c.id,
      summary: c.summary,
      parameters: [
        ...parameters(c.params, 'path'),
        ...parameters(c.query, 'query'),
        ...(c.method === 'GET'
          ? []
          : [
              {
                name: 'Idempotency-Key',
                in: 'header',
                required: true,
                schema: { type: 'string', format: 'uuid' },
              },
            ]),
      ],
      responses: {
        200: {
          description: 'OK',
          content:
            c.transfer === 'download'
              ? {}
              : { 'application/json': { schema: schemaOf(c.response, 'output') } },
        },
        default: {
          description: 'Problem',
          content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
        },
      },
    };
    const body = schemaOf(c.body, 'input');
    if (c.transfer === 'upload') {
      operation.requestBody = {
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      };
    } else if (c.method !== 'GET' && Object.keys((body.properties as Json | undefined) ?? {}).length > 0) {
      operation.requestBody = { required: true, content: { 'application/json': { schema: body } } };
    }
    paths[path] = { ...paths[path], [c.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '联创 Lianchuang',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lc.session_token' } } },
    security: [{ session: [] }],
  };
}

function parameters(schema: z.ZodType, where: 'path' | 'query'): Json[] {
  const { properties, required } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties ?? {}).map(([name, s]) => ({
    name,
    in: where,
    required: where === 'path' || (required ?? []).includes(name),
    schema: s,
  }));
}
