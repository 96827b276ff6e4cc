import { isUnlabelled, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { IPTC_CODES, type SourceType, sourceType as types } from '#domain/picture/source-type.ts'

const NAMES = {
  captured: msg('Captured by a camera or scanner'),
  edited: msg('Edited by people'),
  composite: msg('With parts made by AI'),
  synthetic: msg('Made by AI'),
}

type Props = {
  picture: Pick<LibraryPicture, 'sourceType' | 'isSourceChosen' | 'hasCredentials'>
  isEditable: boolean
  onChange: (sourceType: SourceType | null) => void
}

/** How a picture came about: as its file says until somebody chooses, with the codes of the IPTC. */
export function SourceTypeField({ picture, ...field }: Props) {
  const { sourceType, hasCredentials } = picture
  const isOpen = isUnlabelled(picture)
  return (
    <ChoiceField
      {...field}
      label={t('How it came about')}
      hint={
        hasCredentials
          ? t('The upload has Content Credentials (C2PA). The files for readers have this label instead.')
          : undefined
      }
      why={
        isOpen && sourceType
          ? t('Its file says: {type}. Choose a label. Until then no story with this picture can be published.', {
              type: t(NAMES[sourceType]),
            })
          : undefined
      }
      none={isOpen ? t('Choose a label') : t('Not known', {}, 'how a picture came about')}
      options={types.options}
      nameOf={(one) => `${t(NAMES[one])} (${IPTC_CODES[one]})`}
      value={isOpen ? null : sourceType}
    />
  )
}
