'use client'
import { Setting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Whom the paper tells by itself that something is new: who subscribed to a feed, other hubs, search engines. */
export function TellingSettings({ settings: { telling }, save, errors }: Props) {
  const { ownHub, hubs, indexNow, indexNowEndpoint, indexNowKey } = telling
  return (
    <>
      <Setting
        name="Feed readers"
        hint="WebSub: whoever subscribes to a feed is told within seconds, instead of asking every half hour"
        why={errors['telling.ownHub']}
      >
        <SwitchSetting
          name="Through a hub of our own"
          isOn={ownHub}
          onSave={(isOn) => save('telling.ownHub', { telling: { ownHub: isOn } })}
        />
      </Setting>
      <TextSetting
        name="Other hubs"
        hint="one https address a line, five at most; each learns which feed changed, and from its readers who reads it"
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
