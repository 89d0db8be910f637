/** What a portal adds to its site.yaml to have English pages. */
export const ENGLISH = `languages:
  - code: en
    title: Trial portal
    subtitle: For tests
    description: A portal for tests, with English pages.
    organisation: A federation that does not exist
`
