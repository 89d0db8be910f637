import type { Root } from 'mdast'
import { closeLeads } from '../../bold-leads.ts'
import { type Xml, xml, xmlBytes } from '../../xml.ts'
import { zipOf } from '../zip.ts'
import { BULLETS, blocks, type NumberedList, STEP, type Writing } from './docx-blocks.ts'
import type { Link } from './docx-runs.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a file says of itself. */
export interface DocumentFacts {
  title: string
  author: string
  /** YYYY-MM-DD */
  date: string
}

/**
 * A document as a Word file (Office Open XML, ISO/IEC 29500). Written by hand like the workbooks: a library takes ten
 * times as long for each of some thousand files, and writes the hour of the build into them.
 */
export function docxOf(document: Root, facts: DocumentFacts): Uint8Array {
  const writing: Writing = { links: [], lists: [] }
  const body = blocks(closeLeads(document).children, writing)
  const own = {
    'docProps/core.xml': xmlBytes(core(facts)),
    'word/document.xml': xmlBytes(page(body)),
    'word/_rels/document.xml.rels': xmlBytes(relationships(writing.links)),
    'word/numbering.xml': xmlBytes(numbering(writing.lists)),
  }
  return zipOf(own, FRAME)
}

function core({ title, author, date }: DocumentFacts): Xml {
  const time = `${date}T00:00:00Z`
  return xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}

/** A4 with the margins of an official document, in twentieths of a point. */
function page(body: readonly Xml[]): Xml {
  const size = xml`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1474" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`
  return xml`<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body}${size}</w:body></w:document>`
}

function relationships(links: readonly Link[]): Xml {
  const own = xml`<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="numbering" Type="${OFFICE}/numbering" Target="numbering.xml"/>`
  const others = links.map(
    ({ id, url }) => xml`<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${url}" TargetMode="External"/>`,
  )
  return xml`<Relationships xmlns="${PACKAGE}/relationships">${own}${others}</Relationships>`
}

/** A paragraph style. Sizes in half points, spaces in twentieths of a point. */
function style(id: string, name: string, paragraph: Xml, run: Xml): Xml {
  return xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

const BODY_FONT = xml`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>`
const HEAD_FONT = xml`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="黑体"/>`
const HEADINGS = [
  style(
    'Heading1',
    'heading 1',
    xml`<w:keepNext/><w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    xml`${HEAD_FONT}<w:sz w:val="36"/>`,
  ),
  style(
    'Heading2',
    'heading 2',
    xml`<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="1"/>`,
    xml`${HEAD_FONT}<w:sz w:val="28"/>`,
  ),
  style(
    'Heading3',
    'heading 3',
    xml`<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="2"/>`,
    xml`${HEAD_FONT}<w:sz w:val="24"/>`,
  ),
]
const OTHERS = [
  style(
    'Quote',
    'Quote',
    xml`<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="A8243B"/></w:pBdr><w:ind w:left="240"/>`,
    xml``,
  ),
  style(
    'TableText',
    'Table Text',
    xml`<w:spacing w:line="300" w:lineRule="auto" w:before="40" w:after="40"/>`,
    xml`<w:sz w:val="21"/>`,
  ),
]

/** One level of a list; both lists have three. */
function level(number: number, format: 'decimal' | 'bullet', words: string): Xml {
  const left = STEP * (number + 1)
  return xml`<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${STEP}"/></w:pPr></w:lvl>`
}

const LEVELS = [0, 1, 2]
const BULLET_LEVELS = LEVELS.map((at) => level(at, 'bullet', '•'))
const NUMBER_LEVELS = LEVELS.map((at) => level(at, 'decimal', `%${at + 1}.`))

/** The lists of a document: all bulleted ones are one, each numbered one begins with its own number. */
function numbering(lists: readonly NumberedList[]): Xml {
  const numbers = lists.map(
    ({ id, level: at, start }) =>
      xml`<w:num w:numId="${id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  )
  return xml`<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0">${BULLET_LEVELS}</w:abstractNum><w:abstractNum w:abstractNumId="1">${NUMBER_LEVELS}</w:abstractNum><w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${numbers}</w:numbering>`
}

const FRAME: Readonly<Record<string, Uint8Array>> = {
  '[Content_Types].xml': xmlBytes(
    xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD_TYPE}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  ),
  '_rels/.rels': xmlBytes(
    xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  ),
  'word/styles.xml': xmlBytes(
    xml`<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${BODY_FONT}<w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto" w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${HEADINGS}${OTHERS}</w:styles>`,
  ),
}
