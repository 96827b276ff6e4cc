'use client'
import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { LetterChoicesView } from '#domain/notifications/notification-views.ts'

const words = notificationsWords.letters
type Choice = LetterChoicesView['kinds'][number]

const withChoice = (before: LetterChoicesView, { kind, isMailed }: Choice): LetterChoicesView => ({
  ...before,
  kinds: before.kinds.map((one) => (one.kind === kind ? { kind, isMailed } : one)),
})

/** Switches for letters about what concerns the signed-in person, one a kind. */
export function LettersPart() {
  const { data, isError } = useQuery(accountQueries.letters())
  const choose = useAct({
    send: (choice: Choice) => api.send('PUT', '/api/me/letters', choice),
    // The switch stays where it was put while the request runs.
    optimistic: { queryKey: accountQueries.letters().queryKey, change: withChoice },
    renews: [accountQueries.letters().queryKey],
  })
  if (isError) return <Refusal of={accountWords.notLoaded} />
  if (!data) return <p className={HINT}>{everyScreenWords.loading}</p>
  return (
    <div className="grid content-start gap-3">
      {!data.sendsMail && <p>{words.noMail}</p>}
      <FieldGroup label={words.legend}>
        {data.kinds.map(({ kind, isMailed }) => (
          <Checkbox
            key={kind}
            name={notificationsWords.kinds[kind]}
            isOn={isMailed}
            onChange={(isOn) => choose.act({ kind, isMailed: isOn })}
          />
        ))}
      </FieldGroup>
    </div>
  )
}
