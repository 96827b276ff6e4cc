'use client'
import { useState } from 'react'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { msg, t } from '#domain/messages/t.ts'

const SYSTEMS = {
  wordpress: {
    name: msg('WordPress'),
    how: msg(
      'In WordPress, open Tools, Export, choose “All content” and download it. A large site gives several files: choose all of them.',
    ),
  },
  ghost: {
    name: msg('Ghost'),
    how: msg(
      'In Ghost, open Settings, Import/Export, and choose “Export content”. Choose the JSON file, or a zip of it with the folder “content” if you want the pictures.',
    ),
  },
  substack: {
    name: msg('Substack'),
    how: msg('In Substack, open Settings, Import/Export, and choose “New export”. Choose the zip that it makes.'),
  },
  medium: {
    name: msg('Medium'),
    how: msg(
      'In Medium, open Settings, Security and apps, and choose “Download your information”. Choose the zip that it sends you.',
    ),
  },
  blogger: {
    name: msg('Blogger'),
    how: msg(
      'In Blogger, open Settings, Manage blog, and choose “Back up content”. Choose the XML file, or the zip of Google Takeout.',
    ),
  },
  markdown: {
    name: msg('Markdown'),
    how: msg(
      'Make a zip of the folder with the stories (files with front matter, as Hugo, Jekyll and Eleventy have them), pictures included.',
    ),
  },
  other: {
    name: msg('Other', 'system'),
    how: msg(
      'Make Markdown files with front matter from it, or write NDJSON and import it in a terminal (docs/import.md). A CSV of redirects with the columns from, to and status can be imported here by itself.',
    ),
  },
}

type System = keyof typeof SYSTEMS

/**
 * Says how to get an export from the system that the person comes from. The format itself is recognised from the files.
 */
export function SystemChoice() {
  const [system, setSystem] = useState<System>('wordpress')
  return (
    <PagePart title={t('What do you come from?')}>
      <Segmented
        className="max-w-full flex-wrap"
        label={t('What do you come from?')}
        value={system}
        choices={(Object.keys(SYSTEMS) as System[]).map((value) => ({ value, name: t(SYSTEMS[value].name) }))}
        onChoose={setSystem}
      />
      <p className="max-w-176 text-ink-2" aria-live="polite">
        {t(SYSTEMS[system].how)}
      </p>
    </PagePart>
  )
}
