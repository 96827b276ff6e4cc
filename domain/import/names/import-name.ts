import { IMPORT_NAMES } from '#domain/import/names/import-names.ts'
import { PLAN_NAMES } from '#domain/import/names/plan-names.ts'
import { PROOF_NAMES } from '#domain/import/names/proof-names.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'
import { storedSentences } from '#domain/messages/stored-sentences.ts'

/** Says a name, a reason or a problem of an import, as it is stored, in the language that is spoken here. */
export const importName: (stored: string) => string = storedSentences([...IMPORT_NAMES, ...PLAN_NAMES, ...PROOF_NAMES])

const named = <T extends { what: string }>(list: readonly T[], say = importName): T[] =>
  list.map((one) => ({ ...one, what: say(one.what) }))

/** A stored plan with its names in the language that is spoken here; those of the export stay, as the map knows them. */
export const saidPlan = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  kept: named(plan.kept),
  changed: named(plan.changed),
  text: named(plan.text),
  lost: named(plan.lost),
  refused: named(plan.refused),
  repaired: named(plan.repaired),
  slugs: named(plan.slugs),
  left: named(plan.left),
  problems: named(plan.problems),
  drafts: plan.drafts.map((draft) => ({ ...draft, why: importName(draft.why) })),
  pictures: { ...plan.pictures, reasons: named(plan.pictures.reasons, (why) => importName(`A picture ${why}`)) },
  files: { ...plan.files, reasons: named(plan.files.reasons, (why) => importName(`A file ${why}`)) },
})

/** A stored proof with its names in the language that is spoken here; samples stay as they stand in the stories. */
export const saidProof = (proof: ImportProof): ImportProof => ({
  ...proof,
  causes: named(proof.causes),
  named: named(proof.named),
  stories: proof.stories.map((story) => ({ ...story, faults: named(story.faults) })),
  changedHere: proof.changedHere.map((story) => ({ ...story, why: importName(story.why) })),
})
