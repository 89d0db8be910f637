import type { SchemaSet } from '../schema/schema-set.ts'
import type { Choices } from '../workbook/choices.ts'
import { issueKinds } from './issue-fields.ts'
import { issueForm, issueTemplate } from './issue-form.ts'

/**
 * The templates of issues for every forge, by their path. Gitea and Forgejo read GitHub's folder and its forms; with copies
 * in folders of their own, they would list each form twice (go-gitea/gitea, modules/issue/template and services/context).
 */
export function issueTemplates(schemas: SchemaSet, choices: Choices): Map<string, string> {
  const files = issueKinds(schemas).flatMap((kind) => {
    const title = schemas.kinds.get(kind)?.title ?? kind
    return [
      [`.github/ISSUE_TEMPLATE/${kind}.yml`, issueForm(schemas, kind, choices)],
      // GitLab shows the name of the file
      [`.gitlab/issue_templates/报送${title}.md`, issueTemplate(schemas, kind, choices)],
    ] as const
  })
  return new Map(files)
}
