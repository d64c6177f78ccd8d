import type { LocalizedText } from '@onething/core';

export type SiteText =
  | 'name'
  | 'skip'
  | 'guidesTitle'
  | 'guidesLead'
  | 'noGuides'
  | 'forEmployer'
  | 'reviewed'
  | 'more'
  | 'district'
  | 'docs'
  | 'openapi'
  | 'back'
  | 'notice'
  | 'noScript'
  | 'noWidget'
  | 'notFoundTitle'
  | 'notFoundLead'
  | 'didYouMean'
  | 'districtName'
  | 'districtNotice'
  | 'districtNav'
  | 'districtPath'
  | 'districtAside'
  | 'districtLinks'
  | 'districtFoot'
  | 'districtHost'
  | 'catalogue'
  | 'coverage'
  | 'catalogueTitle'
  | 'catalogueLead'
  | 'catalogueWords'
  | 'catalogueField'
  | 'catalogueStatus'
  | 'catalogueAll'
  | 'catalogueComplete'
  | 'catalogueListed'
  | 'catalogueSearch'
  | 'catalogueFound'
  | 'catalogueExcel'
  | 'catalogueGuides'
  | 'catalogueConfirm'
  | 'catalogueSources'
  | 'coverageTitle'
  | 'coverageLead'
  | 'coverageDay'
  | 'coverageCatalogue'
  | 'coverageRows'
  | 'coverageListed'
  | 'coverageGuides'
  | 'sureHigh'
  | 'sureMedium'
  | 'sureLow'
  | 'sureUnknown'
  | 'districtChoose';

/** The words of the site's own pages; guides bring theirs. */
export const siteTexts: Readonly<Record<SiteText, LocalizedText>> = {
  name: { zh: '一件事', en: 'One Thing' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  guidesTitle: { zh: '遇到什么事了？', en: 'What has happened?' },
  guidesLead: {
    zh: '选一件事，回答几个问题，得到一张自己的办事清单：先办什么，哪天之前办，带什么，为什么。',
    en: 'Choose what has happened and answer a few questions. You get your own list: what to do first, by when, what to bring, and why.',
  },
  noGuides: { zh: '还没有指南。', en: 'There are no guides yet.' },
  forEmployer: { zh: '单位办理', en: 'For employers' },
  reviewed: { zh: '内容核对至', en: 'Content checked on' },
  more: { zh: '其他', en: 'More' },
  district: {
    zh: '嵌入其他网站的样子（虚构区）',
    en: 'Embedded in another site (Fictional District)',
  },
  docs: { zh: '接口文档（英文）', en: 'API reference' },
  openapi: { zh: 'OpenAPI 文件', en: 'OpenAPI document' },
  back: { zh: '全部指南', en: 'All guides' },
  notice: {
    zh: '演示网站。办理地点、电话和金额以办理机构公布为准。',
    en: 'A demonstration. Places, telephone numbers and amounts are as the offices publish them.',
  },
  noScript: {
    zh: '这份问答要用到 JavaScript，您的浏览器没有开启。这件事可能涉及下面这些事项：',
    en: 'The questions need JavaScript, which is off in your browser. These matters may be part of it:',
  },
  noWidget: {
    zh: '问答组件还没有构建。请先运行 npm run build。',
    en: 'The questionnaire has not been built. Run npm run build first.',
  },
  notFoundTitle: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundLead: {
    zh: '地址可能写错了，页面也可能已经移走。',
    en: 'The address may be misspelled, or the page may have moved.',
  },
  didYouMean: { zh: '您要找的是不是：', en: 'Did you mean: ' },
  districtName: { zh: '虚构区政务服务', en: 'Fictional District Government Services' },
  districtNotice: {
    zh: '这是演示页面。虚构区并不存在，页面只为说明怎样把指南嵌入区级网站。',
    en: 'This is a demonstration. Fictional District does not exist; the page only shows how a guide is embedded in a district’s site.',
  },
  districtNav: {
    zh: '首页,政务公开,办事服务,互动交流',
    en: 'Home,Open government,Services,Contact',
  },
  districtPath: { zh: '首页 > 办事服务 > 一件事', en: 'Home > Services > One Thing' },
  districtAside: { zh: '相关栏目', en: 'Related' },
  districtLinks: {
    zh: '就业创业,社会保险,政策解读,办事指南',
    en: 'Employment,Social insurance,Policies explained,Service guides',
  },
  districtFoot: { zh: '虚构区，仅作演示', en: 'Fictional District, for demonstration only' },
  districtHost: { zh: '网站导航', en: 'Site' },
  catalogue: { zh: '标准目录，可查可下载', en: 'The standard catalogue, to search and download' },
  coverage: { zh: '收了哪些，有哪些没把握', en: 'What is covered, and what is doubtful' },
  catalogueTitle: { zh: '基层政务公开标准目录', en: 'The standard disclosure catalogue' },
  catalogueLead: {
    zh: '目录的每一行，和它有没有办事指南。',
    en: 'Every row of the catalogue, and whether it has a service guide.',
  },
  catalogueWords: { zh: '找什么', en: 'Search for' },
  catalogueField: { zh: '领域', en: 'Field' },
  catalogueStatus: { zh: '办事指南', en: 'Service guide' },
  catalogueAll: { zh: '全部', en: 'All' },
  catalogueComplete: { zh: '有办事指南', en: 'With a guide' },
  catalogueListed: { zh: '只列在目录里', en: 'Listed only' },
  catalogueSearch: { zh: '查找', en: 'Search' },
  catalogueFound: { zh: '找到的行 / 全部：', en: 'Rows found / all:' },
  catalogueExcel: { zh: '下载 Excel', en: 'Download as Excel' },
  catalogueGuides: { zh: '在这些指南里', en: 'In these guides' },
  catalogueConfirm: { zh: '请向办理机构确认', en: 'Confirm with the office' },
  catalogueSources: { zh: '资料来源', en: 'Sources' },
  coverageTitle: { zh: '收了哪些，有哪些没把握', en: 'What is covered, and what is doubtful' },
  coverageLead: {
    zh: '没有把握的，都写在这里。办事之前，请以办理机构公布为准。',
    en: 'What we are not sure of stands here. Before you act, go by what the offices publish.',
  },
  coverageDay: { zh: '这一页的日期', en: 'This page is of' },
  coverageCatalogue: { zh: '目录', en: 'The catalogue' },
  coverageRows: { zh: '目录行', en: 'rows' },
  coverageListed: { zh: '看还没有办事指南的行', en: 'See the rows without a guide' },
  coverageGuides: { zh: '指南', en: 'Guides' },
  sureHigh: { zh: '把握大', en: 'Sure' },
  sureMedium: { zh: '把握一般', en: 'Fairly sure' },
  sureLow: { zh: '把握小', en: 'Not sure' },
  sureUnknown: { zh: '没查到', en: 'Not found' },
  districtChoose: { zh: '换一份指南', en: 'Another guide' },
};
