/** Sets the remembered theme before the first paint. Kept this short because its hash stands in the policy. */
const SET_THEME =
  'try{const t=localStorage.getItem("theme");if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch{}'

/** The one inline script of a reader's page, and the module that works the switch. Neither is needed to read. */
export function ThemeScript() {
  return (
    <>
      <script data-keep="" dangerouslySetInnerHTML={{ __html: SET_THEME }} />
      <script data-keep="" type="module" src="/js/theme.js" />
    </>
  )
}
