/** Utilities of a row of tabs, and of one of them: a link with `aria-current` or a tab with `aria-selected`. */
export const TABS = 'flex gap-4 overflow-x-auto border-b border-rule px-6 [scrollbar-width:none] narrow:px-4'
export const TAB =
  '-mb-px inline-flex min-h-10 items-center gap-1.5 border-0 border-b-2 border-transparent bg-transparent px-0.5 text-ink-2 no-underline whitespace-nowrap hover:text-ink focus-visible:-outline-offset-3 aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink touch:min-h-11'
