/** What somebody answers in the form of an issue: an activity of the generated city. */
export const ANSWERS = {
  标题: '到村里看望留守妇女',
  所属单位: '丙县妇联（bing-xian）',
  期次: '2025-2',
  活动类型: '走访慰问',
  时间: '2025年4月25日',
  摘要: '两名干部到村里看望十二户留守妇女，记下三件要办的事，当场办了一件。',
  服务对象: '农村妇女, 城镇妇女',
  服务妇女人数: '１２',
  来源: 'main｜走访报道｜示例报社｜｜2025-04｜媒体\nweb | 网站消息 | 示例市妇联 | https://example.org/1 | 2025-04-26 | 官方',
}
