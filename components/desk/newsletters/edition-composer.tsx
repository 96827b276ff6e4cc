'use client'
import { ComposeParts } from '#components/desk/newsletters/compose-parts.tsx'
import { LetterAbove } from '#components/desk/newsletters/letter-above.tsx'
import type { EditionDraft } from '#components/desk/newsletters/use-edition-draft.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

type Props = { edition: EditionView; draft: EditionDraft }

/** Subject, preheader, the letter above and the parts of a draft. */
export function EditionComposer({ edition: { list, filled, savedBy }, draft }: Props) {
  const { document, change } = draft
  const line = (of: 'subject' | 'preheader', label: string, best: number, most: number, hint?: string) => (
    <Field
      label={label}
      hint={hint}
      counter={t('{n, number} of {most, number}', { n: Array.from(document[of]).length, most: best })}
    >
      {(wired) => (
        <input
          {...wired}
          {...writtenIn(list.language)}
          autoComplete="off"
          className={`w-full font-serif ${CONTROL}`}
          maxLength={most}
          value={document[of]}
          onChange={({ target }) => change({ [of]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      {draft.isConflict && (
        <Notice
          tone="warning"
          actions={
            <>
              <Button size="small" onClick={draft.takeTheirs}>
                {t('Take the saved one')}
              </Button>
              <Button size="small" onClick={draft.keepMine}>
                {t('Keep mine')}
              </Button>
            </>
          }
        >
          {savedBy
            ? t('{person} saved this edition meanwhile. What you changed is not saved.', { person: savedBy.name })
            : t('This edition was saved elsewhere meanwhile. What you changed is not saved.')}
        </Notice>
      )}
      {line('subject', t('Subject'), 70, 150)}
      {line('preheader', t('Preheader'), 110, 250, t('Inboxes show it beside the subject.'))}
      <LetterAbove language={list.language} above={document.above} onChange={(above) => change({ above })} />
      <ComposeParts
        parts={document.parts}
        language={list.language}
        filled={filled}
        onChange={(parts) => change({ parts })}
      />
    </div>
  )
}
