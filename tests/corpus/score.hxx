/// \file
/// Counts of what the recogniser found, invented and missed against the labels.
#pragma once

#include "core/plan/plan.hxx"
#include "corpus/labelled.hxx"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace kehoach::corpus
{
struct Score
{
    int found = 0; ///< there and recognised
    int invented = 0; ///< recognised, not there
    int missed = 0; ///< there, not recognised

    double f1() const;
    void add(bool labelled, bool recognised);
    void add(Score const& other);
};

struct Statements
{
    int right = 0, total = 0;
};

struct Result
{
    std::array<Score, plan::fieldCount> fields;
    std::map<std::string, Score> files;
    Score bases, recipients, outline;
    int typeMisses = 0;
    int signatureParts = 0, signatureRight = 0;
    Statements sure, unsure; ///< statements about fields at or above, and below the threshold
    std::vector<std::string> misses;

    Score pooled() const;
};

Result measure(std::vector<LabelledDocument> const& documents);
} // namespace kehoach::corpus
