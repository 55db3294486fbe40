import * as v from 'valibot'
import { SEVERITIES } from '../model/rule.ts'

/** Commands that the server carries out; none of them needs the client to apply an edit. */
export const COMMANDS = { decide: 'copydesk.decide', openRule: 'copydesk.openRule', recheck: 'copydesk.recheck' } as const

const DecisionSchema = v.variant('do', [
  v.object({ do: v.literal('ignore'), uri: v.string(), rule: v.string(), words: v.string() }),
  v.object({ do: v.literal('accept-name'), uri: v.string(), name: v.string() }),
  v.object({ do: v.literal('set-rule'), uri: v.string(), rule: v.string(), verdict: v.picklist(['off', ...SEVERITIES]) }),
])

export type AddressedDecision = v.InferOutput<typeof DecisionSchema>

type WithoutAddress<Decision> = Decision extends unknown ? Omit<Decision, 'uri'> : never

/** What an editor decides for the house, to be written into its configuration. */
export type HouseDecision = WithoutAddress<AddressedDecision>

/** Reads the argument of `copydesk.decide`; undefined when it is not of its form. */
export function readDecision(argument: unknown): AddressedDecision | undefined {
  const result = v.safeParse(DecisionSchema, argument)
  return result.success ? result.output : undefined
}

const RuleArgumentSchema = v.object({ uri: v.string(), rule: v.string() })

/** Reads the argument of `copydesk.openRule`; undefined when it is not of its form. */
export function readRuleArgument(argument: unknown): v.InferOutput<typeof RuleArgumentSchema> | undefined {
  const result = v.safeParse(RuleArgumentSchema, argument)
  return result.success ? result.output : undefined
}
