import type { Endpoint, Values } from "./endpoints.ts";
import { inputSchema, samples } from "./sample-input.ts";

/** Everything that an endpoint takes, made from its schemas with `id` for every id; one for each shape of its unions. */
export function shapesOf(endpoint: Endpoint, id: string): Values[] {
  return endpoint.parts.reduce<Values[]>(
    (made, { part, schema }) =>
      made.flatMap((values) =>
        samples(inputSchema(schema), id).map((sample) => ({ ...values, [part]: sample })),
      ),
    [{}],
  );
}
