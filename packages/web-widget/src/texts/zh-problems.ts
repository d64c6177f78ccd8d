import type { PlainDate, Unit } from '@onething/core';
import type { AnswerProblem, FieldPart } from '../answering/answer-problem.ts';
import type { LoadProblem } from '../host/load-bundle.ts';
import { chineseDate } from './zh-date.ts';

const parts = { year: '年份', month: '月份', day: '日子' } as const;

export const units: Readonly<Record<Unit, string>> = {
  month: '个月',
  year: '年',
  day: '天',
  yuan: '元',
  person: '人',
  page: '页',
  item: '项',
  percent: '%',
};

export function sayLoadProblem(problem: LoadProblem): string {
  switch (problem.code) {
    case 'no-source':
      return '这个网页没有写明指南的地址（src）。请告诉网站的管理人员。';
    case 'unreachable':
      return problem.status === null
        ? '可能是网络不通。请检查网络，再试一次。'
        : `服务器没有给出指南（代码${problem.status}）。请过一会儿再试。`;
    case 'not-a-bundle':
      return '收到的内容不是办事指南，或者版本不对。请刷新网页；还不行，请告诉网站的管理人员。';
    case 'other-guide':
      return `收到的是另一份指南（${problem.found}）。请告诉网站的管理人员。`;
    default: {
      const impossible: never = problem;
      return impossible;
    }
  }
}

export function sayAnswerProblem(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'missing-choice':
      return '请选一项';
    case 'missing-number':
      return '请写一个数';
    case 'missing-duration':
      return '请写几年、几个月';
    case 'missing-date':
      return '请写日期';
    case 'missing-part':
      return `还缺${partName(problem.part)}，请补上`;
    case 'not-a-whole-number':
      return `“${problem.typed}”不是整数，请只写数字`;
    case 'year-needs-four-digits':
      return '年份请写四位，例如2026';
    case 'no-such-month':
      return `没有${problem.month}月，请写1到12`;
    case 'no-such-day':
      return `${problem.year}年${problem.month}月没有${problem.day}日，请改一下日期`;
    case 'out-of-range':
      if (problem.min === null) return `不能超过${problem.max ?? ''}，请改一下`;
      return problem.max === null
        ? `不能少于${problem.min}，请改一下`
        : `请写${problem.min}到${problem.max}之间的数`;
    case 'date-out-of-range':
      if (problem.latest === null) return sayEarliest(problem.earliest);
      return problem.earliest === null
        ? `不能晚于${chineseDate.full(problem.latest)}，请改一下日期`
        : `请写${chineseDate.full(problem.earliest)}到${chineseDate.full(problem.latest)}之间的日期`;
    case 'chosen-alone':
      return '“都没有”这样的选项只能单独选';
    case 'refused':
      return '这个答案用不了，请改一下';
    case 'said':
      return problem.say.zh;
    default: {
      const impossible: never = problem;
      return impossible;
    }
  }
}

function sayEarliest(earliest: PlainDate | null): string {
  return earliest === null ? '请改一下日期' : `不能早于${chineseDate.full(earliest)}，请改一下日期`;
}

function partName(part: FieldPart): string {
  return part === 'year' || part === 'month' || part === 'day' ? parts[part] : '一格';
}
