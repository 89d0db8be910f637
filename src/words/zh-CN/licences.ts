/** The page of licences. */
export const licences = {
  title: '软件许可',
  lead: '本站的程序、送到您浏览器里的软件，各按什么许可使用。',
  own: '本站程序',
  ownNote: '本站的程序代码按 MIT 许可开放，可以自由使用、修改和再发布。',
  packages: '送到浏览器里的软件包',
  packagesNote: '打开网页和搜索时，浏览器会用到下面这些软件包里的程序。这份清单由构建从实际的脚本里取得。',
  text: '{licence} 许可全文',
  noText: '许可：{licence}。软件包没有附许可全文。',
  build: '构建时用到的软件包',
  buildNote:
    '生成本站还用到别的软件包，它们不会送到您的浏览器里。完整的清单（CycloneDX 格式）用 npm run sbom 生成，随每次发布保存。',
  content: '资料',
  contentNote: '各条记录的资料归原发布者，引用时请注明原出处。',
}
