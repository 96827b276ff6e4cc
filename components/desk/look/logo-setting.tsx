'use client'
import { PictureSetting } from '#components/desk/look/picture-setting.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { settingsWords } from '#components/desk/words/settings.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

const { logo: words } = settingsWords
type Props = { settings: SiteSettings; onTry: (change: LookChange) => void }

/** The logo. Machines always get it; whether it also heads each page is a setting. */
export function LogoSetting({ settings: { logo, masthead, name }, onTry }: Props) {
  return (
    <PictureSetting
      of={words}
      alt={name}
      value={logo}
      onChoose={(id) => onTry(id === null ? { logo: null, masthead: 'wordmark' } : { logo: id })}
    >
      {logo !== null && (
        <Segmented
          label={words.masthead}
          value={masthead}
          choices={[
            { value: 'wordmark', name: words.mastheads.wordmark },
            { value: 'logo', name: words.mastheads.logo },
          ]}
          onChoose={(chosen) => onTry({ masthead: chosen })}
        />
      )}
    </PictureSetting>
  )
}
