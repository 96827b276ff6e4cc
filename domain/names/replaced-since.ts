import type { ChosenNames, NameForm } from '#domain/names/name-form.ts'

/** Key of the setting that a restore leaves; it is not exported, and no part of the newsroom’s hash. */
export const REPLACED_SINCE = 'replaced-since'

/** Acts that a restored database does not have, each with its stories and the rest. */
export type ReplacedSince = {
  batch: string
  at: number
  by: string
  request: number | null
  forms: NameForm[]
  stories: Required<ChosenNames>[]
}[]
