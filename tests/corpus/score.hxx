/// \file
/// Counts of what the recogniser found, invented and missed against the labels.
#pragma once

#include "corpus/labelled.hxx"
#include "corpus/reading.hxx"

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
    int documents = 0;
    std::array<Score, plan::fieldCount> fields;
    std::map<std::string, Score> files;
    Score bases, recipients, outline;
    int typeMisses = 0;
    int signatureParts = 0, signatureRight = 0;
    Statements sure, unsure; ///< statements about fields at or above, and below the threshold
    std::vector<std::string> misses;

    Score pooled() const;
};

/// How parts of the outline are matched with their labels, and lines of text.
enum class Match {
    lines, ///< the labels' own text: by number of the line; lines letter by letter
    words, ///< the document it was taken from, in which lines are numbered otherwise and automatic numbers
           ///< and dashes are no text: by their words
};
/// Adds what was recognised in one document; `name` is what its misses are listed under.
void measure(LabelledDocument const& document, Reading const& reading, Match match, std::string const& name,
             Result& result);
} // namespace kehoach::corpus
