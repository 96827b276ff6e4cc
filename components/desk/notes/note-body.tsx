import type { PersonRef } from '#domain/article/desk-views.ts'
import { partsOf } from '#domain/notifications/mentions.ts'

/** The words of a note, with those whom it mentions marked. */
export function NoteBody({ body, mentions }: { body: string; mentions: readonly PersonRef[] }) {
  return (
    <p className="wrap-anywhere whitespace-pre-line">
      {partsOf(body, mentions).map(({ text, isMention }, n) =>
        isMention ? (
          // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other identity
          <b className="font-semibold text-blue" key={n}>
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </p>
  )
}
