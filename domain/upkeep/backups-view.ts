import { z } from 'zod'

const moment = z.strictObject({
  id: z.string(),
  madeAt: z.int(),
  bytes: z.int(),
  stories: z.int().nullable(),
  lastRevision: z.int().nullable(),
  why: z.enum(['hourly', 'by-hand', 'before-migration', 'before-restore']),
  place: z.enum(['here', 'elsewhere']),
})
/** The last run of a kind of upkeep; `problem` is a sentence, null if it succeeded. */
const run = z
  .strictObject({
    beganAt: z.int(),
    endedAt: z.int().nullable(),
    succeededAt: z.int().nullable(),
    problem: z.string().nullable(),
  })
  .nullable()

/** The outcome of the last restore on the desk; `requested` if the server ended before there was one. */
const lastRestore = z.strictObject({
  what: z.enum(['requested', 'restored', 'failed']),
  at: z.int(),
  by: z.string().nullable(),
  madeAt: z.int().nullable(),
  why: z.string().nullable(),
})
export type LastRestore = z.infer<typeof lastRestore>

const paused = { id: z.int(), name: z.string(), hint: z.string(), pausedAt: z.int() }

/** Everything that the page of backups shows. Times in ms UTC. */
export const backupsView = z.strictObject({
  items: z.array(moment),
  /** `isSameDisk`: the copies are lost with the newsroom. `problem`: a sentence if they could not be listed. */
  elsewhere: z.strictObject({ isSet: z.boolean(), isSameDisk: z.boolean(), problem: z.string().nullable() }),
  runs: z.strictObject({ backup: run, copyElsewhere: run, drill: run }),
  /** Whether a backup is being made by hand, and why the last one was not made. */
  making: z.strictObject({ isRunning: z.boolean(), problem: z.string().nullable() }),
  lastRestore: lastRestore.nullable(),
  /** API keys and tokens of partners that do not work since a restore, until an admin resumes or ends them. */
  paused: z.strictObject({
    keys: z.array(z.strictObject({ ...paused, person: z.string() })),
    partners: z.array(z.strictObject(paused)),
  }),
  /** Nothing at hand knows what was recalled, replaced or asked for after this moment; null: it is known, or was checked. */
  uncheckedSince: z.int().nullable(),
  /** False under `npm run dev`. */
  canRestore: z.boolean(),
})
export type BackupsView = z.infer<typeof backupsView>
