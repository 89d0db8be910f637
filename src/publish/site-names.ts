import type { Edition } from './edition.ts'
import type { SiteView } from './views/site.ts'

/** What a portal is called and whom to ask, named one by one: a field that is not named is private. */
export function siteNames(
  edition: Edition,
): Pick<SiteView, 'title' | 'subtitle' | 'description' | 'organisation' | 'contacts'> {
  const { site, locale } = edition
  const { title, subtitle, description, organisation } =
    site.languages?.find(({ code }) => code === locale.language) ?? site
  const contacts = site.contacts.map((contact) => {
    const note = edition.pick(contact.note, contact.note_en)
    return {
      label: edition.pick(contact.label, contact.label_en),
      value: edition.pick(contact.value, contact.value_en),
      ...(note === undefined ? {} : { note }),
      ...(contact.offered_for === undefined ? {} : { offeredFor: contact.offered_for }),
    }
  })
  return { title, subtitle, description, organisation, contacts }
}
