/** The page of licences. */
export const licences = {
  title: 'Software licences',
  lead: 'Under which licences you may use the program of this site and the software that reaches your browser.',
  own: 'The program of this site',
  ownNote: 'Its code is open under the MIT licence: use it, change it, publish it again.',
  packages: 'Packages that reach your browser',
  packagesNote:
    'Pages and the search run code of these packages in your browser. The build takes the list from the scripts themselves.',
  text: 'Full text of the {licence} licence',
  noText: 'Licence: {licence}. The package brings no text of it.',
  build: 'Packages used to build the site',
  buildNote:
    'More packages help to build this site; they do not reach your browser. The whole list (CycloneDX) is made by npm run sbom and kept with each release.',
  content: 'Content',
  contentNote: 'The content of records belongs to those who published it. Name the source when you quote.',
}
