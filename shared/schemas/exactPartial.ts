import { z } from 'zod'

type OptionalShape<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: z.ZodExactOptional<Shape[Key]>
}

/**
 * Every key of `shape` may be left out, but a key that is there has a value: `{ name: undefined }` is refused,
 * because spreading it over a record would blank the field. Refuses unknown keys.
 */
export function exactPartial<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<OptionalShape<Shape>, z.core.$strict> {
  const optional = Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, z.exactOptional(schema)]),
  )
  // Object.fromEntries forgets which key has which schema.
  return z.strictObject(optional as OptionalShape<Shape>)
}
