import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { spellingsOf } from '#db/queries/article/quotes-by.ts'
import { voices } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'
import { voiceName } from '#domain/voices/voice-name.ts'
import type { VoiceFields } from '#domain/voices/voice-views.ts'

/**
 * Says who somebody is to the paper, or as whose quotes theirs are counted: those of another name that is quoted. Who was
 * counted as them goes along. Refuses names that no public story quotes. `now` in ms UTC.
 */
export const saveVoice = commandFor(
  'taxonomy.edit',
  (tx, { name: spelling, kind, countedAs: as }: VoiceFields, { actor, now }) => {
    const name = voiceName(spelling)
    if (spellingsOf(tx, spelling).length === 0) return refuse('not-found')
    if (as !== '' && spellingsOf(tx, as).length === 0) return refuse('not-found', { field: 'countedAs' })
    const named = tx
      .select()
      .from(voices)
      .where(eq(voices.name, voiceName(as)))
      .get()
    const into = named?.countedAs ?? voiceName(as)
    const countedAs = as === '' || into === name ? null : into
    if (countedAs !== null)
      tx.insert(voices).values({ name: countedAs, spelling: as, kind: null }).onConflictDoNothing().run()
    // A name that is counted as another is of that one's kind.
    const row = { name, spelling, kind: countedAs === null ? kind : null, countedAs }
    tx.insert(voices).values(row).onConflictDoUpdate({ target: voices.name, set: row }).run()
    if (countedAs !== null) tx.update(voices).set({ countedAs }).where(eq(voices.countedAs, name)).run()
    record(tx, {
      what: countedAs === null ? 'voice.changed' : 'voice.merged',
      actor,
      now,
      details: { name: spelling, ...(countedAs !== null && { into: as }) },
    })
    return ok(null)
  },
)
