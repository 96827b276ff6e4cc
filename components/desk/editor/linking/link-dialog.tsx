'use client'
import { LinkField } from '#components/desk/editor/linking/link-field.tsx'
import { useLinkChoice } from '#components/desk/editor/linking/use-link-choice.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  /** Address of the link before; empty for a new one. */
  before: string
  /** Selected words, which the field begins with for a new link. */
  selected: string
  storyId?: number | undefined
  onTake: (option: LinkOption, typed: string) => void
  onRemove: () => void
  onClose: () => void
  returnFocus?: () => void
}

/**
 * Makes, changes or removes a link: a combobox that finds pages of the paper by their words or names, or takes an
 * address. It begins with the selected words, so that Enter links them to the first page that has them.
 */
export function LinkDialog({ before, selected, storyId, onTake, onRemove, onClose, returnFocus }: Props) {
  const choice = useLinkChoice(before || selected, storyId)
  const take = async (index?: number) => {
    const option = await choice.find(index)
    if (!option) return
    onTake(option, choice.field.typed.trim())
    onClose()
  }

  const remove = () => {
    onRemove()
    onClose()
  }
  return (
    <ActDialog
      title={t('Link')}
      does={t('Save link')}
      note={
        before !== '' && (
          <Button className="text-base" onClick={remove}>
            {t('Remove link')}
          </Button>
        )
      }
      onSubmit={() => void take()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <LinkField label={t('Link to')} {...choice.field} onTake={(index) => void take(index)} />
    </ActDialog>
  )
}
