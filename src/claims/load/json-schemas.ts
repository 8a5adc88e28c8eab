import { z } from 'zod';
import { FILES } from './shapes.ts';

/**
 * JSON Schemas of a dossier's files, by file name: what a text editor completes and checks while somebody
 * writes. They know shapes only; ids that lead nowhere are found by `desk validate`.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => {
      const written = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      return [`${name}.schema.json`, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}
