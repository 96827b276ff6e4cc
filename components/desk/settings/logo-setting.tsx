'use client'
import { useState } from 'react'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { Setting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; why?: string | undefined; save: SaveSetting }

/** The logo. Machines always get it; whether it also heads each page is a setting. */
export function LogoSetting({ settings: { logo, masthead, name }, why, save }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Setting name={words.logo.name} hint={words.logo.hint} why={why}>
      {logo !== null && (
        <figure className="logo">
          <StoryPicture mediaId={logo} alt={name} />
        </figure>
      )}
      <div className="row-flex">
        <button type="button" className="btn" onClick={() => setChoosing(true)}>
          {logo === null ? words.logo.choose : words.logo.change}
        </button>
        {logo !== null && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => void save('logo', { logo: null, masthead: 'wordmark' })}
          >
            {words.logo.remove}
          </button>
        )}
      </div>
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
      {isChoosing && (
        <PicturePicker
          title={words.logo.pick}
          onPick={([picture]) => {
            setChoosing(false)
            if (picture) void save('logo', { logo: picture.id })
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Setting>
  )
}
