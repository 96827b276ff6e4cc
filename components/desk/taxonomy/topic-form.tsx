'use client'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { useAttempt } from '#components/desk/parts/field/use-attempt.ts'
import type { FieldProps, TermForm } from '#components/desk/taxonomy/term-facts.tsx'
import type { DeskTopic } from '#domain/article/desk-views.ts'
import { msg, t } from '#domain/messages/t.ts'
import { topicPath } from '#domain/urls/paths.ts'

export const TOPIC_FORM: TermForm<DeskTopic> = {
  noun: 'topics',
  path: topicPath,
  fields: [
    {
      name: 'description',
      label: msg('Description'),
      hint: msg('Shown under its title and in search results.'),
      maxLength: 1_000,
      rows: 4,
      isSerif: true,
    },
  ],
  more: { title: msg('Follow-up'), note: msg('not shown to readers'), own: FollowUpField },
  again: ({ name, slug, description, followUp }) => ({
    name,
    slug,
    description,
    ...(followUp && { followUpAt: followUp.at, followUpNote: followUp.note }),
  }),
}

/** The follow-up of a topic: a date and a purpose, shown in the plan of that day. */
function FollowUpField({ item: { followUp }, save }: FieldProps<DeskTopic>) {
  const [at, setAt] = useState<number | null | undefined>(followUp?.at ?? null)
  const { why, attempt } = useAttempt()
  const put = (next: number | null) => {
    setAt(next)
    void attempt(() => save(next === null ? { followUpAt: null, followUpNote: '' } : { followUpAt: next }))
  }
  return (
    <>
      <div
        onBlur={() => {
          if (at !== undefined && at !== null && at !== followUp?.at) put(at)
        }}
      >
        <Field label={t('Date')} why={why === '' ? undefined : why} isAlert>
          {({ id }) => <MomentField id={id} at={at ?? null} onChange={setAt} />}
        </Field>
      </div>
      {followUp && (
        <>
          <SavedField
            label={t('Note')}
            value={followUp.note}
            maxLength={500}
            rows={2}
            onSave={(value) => save({ followUpNote: value })}
          />
          <p>
            <Button size="small" onClick={() => put(null)}>
              {t('Mark as done')}
            </Button>
          </p>
        </>
      )}
    </>
  )
}
