'use client'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { t } from '#domain/messages/t.ts'

type Props = { mediaId: string | null; isEditable: boolean; onChange: (mediaId: string | null) => void }

/** The logo of a source, from the library. */
export function LogoField({ mediaId, isEditable, onChange }: Props) {
  return (
    <FieldGroup label={t('Logo')}>
      {mediaId === null && !isEditable && <span className="text-ink-3">{t('none')}</span>}
      <PictureChoice
        mediaId={mediaId}
        alt={t('The logo')}
        title={t('Choose a logo')}
        words={{ choose: t('Choose a logo'), change: t('Change logo'), remove: t('Remove logo') }}
        frame="[&_img]:max-h-20 [&_img]:max-w-48 [&_img]:object-contain"
        isSmall
        isEditable={isEditable}
        onChoose={onChange}
      />
    </FieldGroup>
  )
}
