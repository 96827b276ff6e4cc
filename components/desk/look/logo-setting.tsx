'use client'
import { PictureSetting } from '#components/desk/look/picture-setting.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { t } from '#domain/messages/t.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; onTry: (change: LookChange) => void }

/** The logo. Machines always get it; whether it also heads each page is a setting. */
export function LogoSetting({ settings: { logo, masthead, name }, onTry }: Props) {
  return (
    <PictureSetting
      of={{
        name: t('Logo'),
        hint: t('in search results and feeds, and on pages if you choose it below'),
        pick: t('Choose the logo'),
      }}
      alt={name}
      value={logo}
      onChoose={(id) => onTry(id === null ? { logo: null, masthead: 'wordmark' } : { logo: id })}
    >
      {logo !== null && (
        <Segmented
          label={t('At the top of each page')}
          value={masthead}
          choices={[
            { value: 'wordmark', name: t('The name as text') },
            { value: 'logo', name: t('The logo') },
          ]}
          onChoose={(chosen) => onTry({ masthead: chosen })}
        />
      )}
    </PictureSetting>
  )
}
