import type { OutsideScript } from '#domain/paper/outside-script.ts'

/**
 * Scripts of other hosts that an admin allowed. `data-outside` tells the renderer to keep them and to widen the page's
 * policy by their origins; previews, the desk and pages for frames never render this.
 */
export function OutsideScriptTags({ scripts }: { scripts: readonly OutsideScript[] }) {
  return scripts.map(({ src, integrity, attributes }) => (
    <script
      key={src}
      async
      src={src}
      {...(integrity !== '' && { integrity, crossOrigin: 'anonymous' as const })}
      {...attributes}
      data-outside=""
    />
  ))
}
