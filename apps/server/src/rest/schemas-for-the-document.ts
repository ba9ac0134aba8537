import type { FastifyServerOptions } from "fastify";
import { z } from "zod";

type SchemaController = NonNullable<FastifyServerOptions["schemaController"]>;

const compilersFactory = z.custom<SchemaController["compilersFactory"]>(
  (value) => typeof value === "object",
);

/**
 * Fastify without its own validator and serializer, which take long to load: input is parsed in restRoute and nowhere else,
 * and the schemas given to Fastify only feed the document. (Its types want a validator made by Ajv; it calls a function.)
 */
export const schemasForTheDocument: SchemaController = {
  compilersFactory: compilersFactory.parse({
    buildValidator: () => () => () => true,
    buildSerializer: () => () => (value: unknown) => JSON.stringify(value),
  }),
};
