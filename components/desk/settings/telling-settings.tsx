'use client'
import { Setting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Settings for notifications: WebSub hubs, and search engines by IndexNow. */
export function TellingSettings({ settings: { telling }, save, errors }: Props) {
  const { hubs, indexNow, indexNowEndpoint, indexNowKey } = telling
  return (
    <>
      <TextSetting
        name="WebSub hubs"
        hint="one https address a line, five at most; each is told which feeds changed and tells its subscribers within seconds"
        rows={2}
        isCode
        value={hubs.join('\n')}
        why={errors['telling.hubs']}
        onSave={(text) => save('telling.hubs', { telling: { hubs: text.split(/\s+/).filter(Boolean) } })}
      />
      <Setting
        name="Search engines"
        hint="IndexNow: those that take part are told of every story that came out, changed, moved or went; Google takes no part"
        why={errors['telling.indexNow']}
      >
        <SwitchSetting
          name="Tell them"
          isOn={indexNow}
          onSave={(isOn) => save('telling.indexNow', { telling: { indexNow: isOn } })}
        />
        {indexNow && indexNowKey !== '' && (
          <small>
            They believe it since <code>/{indexNowKey}.txt</code> says so.
          </small>
        )}
      </Setting>
      {indexNow && (
        <TextSetting
          name="Told at"
          hint="one of them is enough: they tell each other"
          value={indexNowEndpoint}
          why={errors['telling.indexNowEndpoint']}
          onSave={(value) => save('telling.indexNowEndpoint', { telling: { indexNowEndpoint: value } })}
        />
      )}
    </>
  )
}
