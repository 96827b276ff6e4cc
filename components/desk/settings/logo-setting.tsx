'use client'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { Setting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; why?: string | undefined; save: SaveSetting }

/** The logo. Machines always get it; whether it also heads each page is a setting. */
export function LogoSetting({ settings: { logo, masthead, name }, why, save }: Props) {
  return (
    <Setting name={words.logo.name} hint={words.logo.hint} why={why}>
      <PictureChoice
        mediaId={logo}
        alt={name}
        title={words.logo.pick}
        words={words.logo}
        frame="logo"
        onChoose={(id) => void save('logo', id === null ? { logo: null, masthead: 'wordmark' } : { logo: id })}
      />
      {logo !== null && (
        <Segmented
          label={words.logo.masthead}
          value={masthead}
          choices={[
            { value: 'wordmark', name: words.logo.mastheads.wordmark },
            { value: 'logo', name: words.logo.mastheads.logo },
          ]}
          onChoose={(chosen) => void save('logo', { masthead: chosen })}
        />
      )}
    </Setting>
  )
}
