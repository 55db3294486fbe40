type Schema = Readonly<Record<string, unknown>>

/** The keywords that our schemas use; another one is refused, so that none is passed over. */
const KNOWN = new Set(['$schema', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties', 'items', 'prefixItems', 'minItems', 'maxItems', 'enum', 'const', 'minimum', 'maximum', 'minLength', 'pattern', 'anyOf'])

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
}

/** What in a value does not keep to a JSON Schema, each with its place; empty when all of it does. */
export function schemaFaults(schema: Schema, value: unknown, place = '$'): string[] {
  const strange = Object.keys(schema).find((keyword) => !KNOWN.has(keyword))
  if (strange) throw new Error(`The check knows no keyword “${strange}”.`)
  const { type, properties = {}, required = [], additionalProperties, items, prefixItems = [], minItems, maxItems, enum: values, const: constant, minimum, maximum, minLength, pattern, anyOf } = schema as Record<string, never> & { properties?: Record<string, Schema>; required?: string[]; prefixItems?: Schema[] }
  const faults: string[] = []
  const says = (isFine: boolean, fault: string) => void (isFine || faults.push(`${place}: ${fault}`))
  if (type) says([type].flat().some((name) => TYPES[name](value)), `is no ${String(type)}`)
  if (values) says((values as unknown[]).includes(value), `is none of ${String(values)}`)
  if (constant !== undefined) says(value === constant, `is not ${String(constant)}`)
  if (anyOf) says((anyOf as Schema[]).some((other) => schemaFaults(other, value).length === 0), 'fits no choice')
  if (typeof value === 'number') says(!(value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)), 'lies outside its bounds')
  if (typeof value === 'string') {
    says(value.length >= (minLength ?? 0), 'is too short')
    if (pattern) says(new RegExp(pattern, 'u').test(value), `does not fit ${String(pattern)}`)
  }
  if (Array.isArray(value)) {
    says(value.length >= (minItems ?? 0) && value.length <= (maxItems ?? Infinity), 'has another number of entries')
    value.forEach((entry, index) => {
      const own = prefixItems[index] ?? (items as Schema | undefined)
      if (own) faults.push(...schemaFaults(own, entry, `${place}[${index}]`))
    })
  }
  if (isObject(value)) {
    for (const name of required) says(Object.hasOwn(value, name), `lacks “${name}”`)
    for (const [name, entry] of Object.entries(value)) {
      const own = Object.hasOwn(properties, name) ? properties[name] : isObject(additionalProperties) ? (additionalProperties as Schema) : undefined
      if (own) faults.push(...schemaFaults(own, entry, `${place}.${name}`))
      else says(additionalProperties !== false, `has “${name}”, which is not foreseen`)
    }
  }
  return faults
}
