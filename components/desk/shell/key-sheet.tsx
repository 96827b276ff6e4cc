'use client'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { placesFor } from '#components/desk/shell/places.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'

/** The button and the key that open the list of keyboard shortcuts. */
export function KeySheet() {
  const [isOpen, setOpen] = useState(false)
  useKeys({ ['?']: () => setOpen(true) })
  return (
    <>
      <IconButton isSmall icon={Keyboard} label={t('Keyboard shortcuts')} keys="?" onClick={() => setOpen(true)} />
      {isOpen && <AllKeys onClose={() => setOpen(false)} />}
    </>
  )
}

function AllKeys({ onClose }: { onClose: () => void }) {
  const { me } = useNewsroom()
  const pages = placesFor(me)
    .flatMap(({ places }) => places)
    .flatMap(({ name, key }) => (key ? [{ keys: `G ${key}`, what: name }] : []))
  const groups = [
    ...[
      {
        name: t('Everywhere'),
        keys: [
          { keys: '?', what: t('This list') },
          { keys: 'N', what: t('New story') },
          { keys: 'B', what: t('Notifications') },
          { keys: '/', what: t('Search on this page') },
          { keys: 'Esc', what: t('Close, or clear the selection') },
        ],
      },
      {
        name: t('Lists'),
        keys: [
          { keys: 'J K', what: t('Next and previous') },
          { keys: 'X', what: t('Select a story') },
          { keys: 'P', what: t('Schedule a story') },
          { keys: 'S T A W', what: t('Selected stories: section, topic, assign, withdraw') },
        ],
      },
      {
        name: t('A story'),
        keys: [
          { keys: 'Ctrl ↵', what: t('Its main action: submit, publish, publish an update') },
          { keys: 'Ctrl S', what: t('Save now') },
          { keys: 'Ctrl .', what: t('Side panel') },
          { keys: 'Ctrl ⇧ ↵', what: t('Preview') },
          { keys: 'Ctrl ⇧ M', what: t('Note on the selected words') },
          { keys: 'Ctrl ⇧ L', what: t('New update of a live story') },
          { keys: 'Ctrl ⇧ G', what: t('Compare and merge, after somebody else saved') },
        ],
      },
      {
        name: t('Text'),
        keys: [
          { keys: '/', what: t('Add a block, on an empty line') },
          { keys: 'Ctrl B', what: t('Bold') },
          { keys: 'Ctrl I', what: t('Italic') },
          { keys: 'Ctrl K', what: t('Link') },
          { keys: 'Ctrl ⇧ F', what: t('Footnote') },
          { keys: 'Ctrl ⇧ H', what: t('Heading, smaller heading, text') },
          { keys: 'Ctrl ⇧ 7', what: t('Numbered list') },
          { keys: 'Ctrl ⇧ 8', what: t('List') },
          { keys: 'Ctrl ⇧ B', what: t('Quote') },
          { keys: 'Ctrl F', what: t('Find and replace') },
          { keys: 'Alt ↑ ↓', what: t('Move a block') },
        ],
      },
      {
        name: t('Publishing'),
        keys: [
          { keys: '1 2 3', what: t('Minor change, update, correction') },
          { keys: 'Ctrl ↵', what: t('Publish') },
        ],
      },
      {
        name: t('Front'),
        keys: [
          { keys: 'Ctrl Z', what: t('Undo') },
          { keys: 'Ctrl ↵', what: t('Publish the front') },
          { keys: 'P', what: t('Place a story') },
          { keys: 'Alt ↑ ↓', what: t('Move a story to another slot') },
        ],
      },
      {
        name: t('Planning'),
        keys: [
          { keys: '← →', what: t('Earlier and later') },
          { keys: 'T', what: t('Today') },
          { keys: 'Alt ← →', what: t('Move a story by a day') },
          { keys: 'Alt ↑ ↓', what: t('Move a story by a quarter of an hour') },
        ],
      },
    ],
    { name: t('Go to a page'), keys: pages },
  ]
  return (
    <Dialog
      title={t('Keyboard shortcuts')}
      describe={t('On a Mac, Ctrl is ⌘. Single letters work outside text fields.')}
      className="top-[6vh]! max-h-[88vh] w-[min(52rem,calc(100vw-2rem))]! overflow-auto [&>div]:block! [&>div]:max-h-none!"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('Close')}</Button>}
    >
      <div className="columns-[20rem] gap-8">
        {groups.map(({ name, keys }) => (
          <section key={name} className="mb-4 break-inside-avoid">
            <h3 className="border-b border-ink pb-1 text-sm font-bold">{name}</h3>
            <dl>
              {keys.map((one) => (
                <div
                  key={one.what}
                  className="grid grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-2 py-0.75 text-sm"
                >
                  <dt className="flex gap-0.75">
                    {one.keys.split(' ').map((key) => (
                      <kbd key={key} className="inline">
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{one.what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
