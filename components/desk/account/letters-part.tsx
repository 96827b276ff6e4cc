'use client'
import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { LetterChoicesView } from '#domain/notifications/notification-views.ts'

const KINDS = {
  'sent-back': msg('A story of mine is sent back'),
  'handed-over': msg('A story is handed to me'),
  mentioned: msg('I am mentioned in a note'),
  'in-review': msg('A story is sent in for review'),
  published: msg('A story of mine is published'),
  'publication-undone': msg('A story of mine is put back to draft'),
  'not-gone-out': msg('A scheduled story is not published at its time'),
  'red-receipt': msg('A publication is not seen on every page'),
  'edition-waits': msg('An edition of a newsletter is not sent at its time'),
  'request-arrived': msg('A request to change or take down a story arrives'),
  'request-due': msg('The deadline of a request is near'),
  'original-changed': msg('Another paper changes a story that was taken in from it'),
  'original-gone': msg('Another paper withdraws a story that was taken in from it'),
}

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
  if (isError) return <Refusal of={t('This could not be loaded. Reload the page to try again.')} />
  if (!data) return <p className={HINT}>{t('Loading…')}</p>
  return (
    <div className="grid content-start gap-3">
      {!data.sendsMail && (
        <p>{t('This paper sends no email yet: an admin sets SMTP_URL. Until then the bell is all there is.')}</p>
      )}
      <FieldGroup label={t('Email me when')}>
        {data.kinds.map(({ kind, isMailed }) => (
          <Checkbox
            key={kind}
            name={t(KINDS[kind])}
            isOn={isMailed}
            onChange={(isOn) => choose.act({ kind, isMailed: isOn })}
          />
        ))}
      </FieldGroup>
    </div>
  )
}
