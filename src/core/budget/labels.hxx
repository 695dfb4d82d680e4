/// \file
/// The words of a budget table. They go into the document and are Vietnamese, whatever the office
/// speaks.
#pragma once

#include <string_view>

namespace kehoach::budget::labels
{
inline constexpr std::u16string_view byNorm = u"Chi theo định mức";
inline constexpr std::u16string_view byActualCost = u"Chi theo thực tế";
inline constexpr std::u16string_view refreshments = u"Nước uống, giải khát giữa giờ";
inline constexpr std::u16string_view meals = u"Hỗ trợ tiền ăn đại biểu không hưởng lương";
inline constexpr std::u16string_view speakers = u"Thù lao báo cáo viên";
inline constexpr std::u16string_view hall = u"Thuê hội trường, trang thiết bị";
inline constexpr std::u16string_view hallUnit = u"hội trường";
inline constexpr std::u16string_view person = u"người";
inline constexpr std::u16string_view session = u"buổi";
inline constexpr std::u16string_view day = u"ngày";

inline constexpr std::u16string_view unitLine = u"Đơn vị tính: đồng";
inline constexpr std::u16string_view total = u"Tổng cộng";
inline constexpr std::u16string_view rounded = u"Làm tròn";
inline constexpr std::u16string_view conference = u"hội nghị";
inline constexpr std::u16string_view dong = u"đ";
inline constexpr std::u16string_view inWords = u"Bằng chữ: ";
inline constexpr std::u16string_view appendixTitle = u"DỰ TOÁN KINH PHÍ";
inline constexpr std::u16string_view preparedBy = u"NGƯỜI LẬP";
inline constexpr std::u16string_view accountant = u"KẾ TOÁN";
inline constexpr std::u16string_view headOfOffice = u"THỦ TRƯỞNG ĐƠN VỊ";
inline constexpr std::u16string_view fundingSource = u"Nguồn kinh phí";

/// Behind the citation in the note column, in brackets.
inline constexpr std::u16string_view notVerified = u"mức chưa kiểm chứng";
inline constexpr std::u16string_view typedAmount = u"thành tiền gõ tay";
inline constexpr std::u16string_view confirmed = u"mức chưa kiểm chứng, đã xác nhận";
} // namespace kehoach::budget::labels
