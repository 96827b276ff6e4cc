import { type ComponentProps, useState } from 'react'
import { PlainText } from '#components/desk/editor-page/plain-text.tsx'
import { LONGEST_SHORT_HEADLINE } from '#domain/article/fields/fields.ts'
import { t } from '#domain/messages/t.ts'

const ID = 'story-short-headline'
/** Letters of a headline for which a short one is offered. */
const LONG = 90

type Text = Pick<
  ComponentProps<typeof PlainText>,
  'label' | 'value' | 'language' | 'isEditable' | 'onChange' | 'onBlur'
>
type Props = Text & { headline: string; className: string; 'data-place': string; 'data-who'?: string }

/** The headline for fronts and lists, offered under a long headline; one that is set is always there. */
export function ShortHeadline({ headline, label, value, language, isEditable, onChange, onBlur, ...box }: Props) {
  // The field does not vanish under the cursor when its last letter is deleted.
  const [isHere, setHere] = useState(false)
  if (!isHere && value === '' && (!isEditable || [...headline].length <= LONG)) return null
  return (
    <div {...box} onFocus={() => setHere(true)} onBlur={() => setHere(false)}>
      <label htmlFor={ID} className="font-sans text-sm leading-[1.4] text-ink-3">
        {label}
      </label>
      <PlainText
        id={ID}
        placeholder={t('For fronts and lists')}
        className="font-serif text-[1.375rem] leading-[1.2] font-semibold"
        maxLength={LONGEST_SHORT_HEADLINE}
        {...{ label, value, language, isEditable, onChange, onBlur }}
      />
    </div>
  )
}
